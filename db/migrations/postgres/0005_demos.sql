CREATE TABLE "demos" (
	"user_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"persona" text NOT NULL,
	"scenario" text,
	"tag" text NOT NULL,
	"ahead" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"prepared_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "demos" ADD CONSTRAINT "demos_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "demos_ends" ON "demos" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "demos_ahead" ON "demos" USING btree ("user_id") WHERE ahead > 0;