CREATE TABLE "endings" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C",
	"farewell" text COLLATE "C",
	"provider_id" text NOT NULL,
	"bank" text,
	"ended_at" timestamp (3) with time zone NOT NULL,
	"debt_id" text COLLATE "C",
	"answer" text NOT NULL,
	"tries" integer NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"next_try_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	"accounts" integer NOT NULL,
	"transactions" integer NOT NULL,
	"consents" jsonb NOT NULL,
	"keep_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"user_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notices_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "quiet_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "notices_off_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "endings" ADD CONSTRAINT "endings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "endings_user" ON "endings" USING btree ("user_id","ended_at");--> statement-breakpoint
CREATE INDEX "endings_farewell" ON "endings" USING btree ("farewell");--> statement-breakpoint
CREATE INDEX "endings_debt" ON "endings" USING btree ("debt_id");--> statement-breakpoint
CREATE INDEX "audit_connection" ON "audit" USING btree ("connection_id","no");