-- No provider pushed before this migration, so the inbox holds nothing to carry over.
DELETE FROM "deliveries";--> statement-breakpoint
CREATE TABLE "files" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sealed_name" text NOT NULL,
	"sealed_content" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "sealed_body" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "consent_retained_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "sealed_application" text;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "reading_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "about" text NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "says" text NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "verdict" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_connection" ON "files" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "files_user" ON "files" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_open" ON "deliveries" USING btree ("received_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_about" ON "deliveries" USING btree ("provider_id","about");--> statement-breakpoint
CREATE INDEX "deliveries_settled" ON "deliveries" USING btree ("settled_at");--> statement-breakpoint
ALTER TABLE "deliveries" DROP COLUMN "sealed_headers";