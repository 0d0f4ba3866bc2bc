CREATE TABLE "link_sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"origin" text NOT NULL,
	"ask" jsonb NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"frame_hash" text COLLATE "C",
	"connection_id" text COLLATE "C",
	"handoff_hash" text COLLATE "C",
	"handoff_until" timestamp (3) with time zone,
	"exchanged_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "link_sessions_frame_hash_unique" UNIQUE("frame_hash"),
	CONSTRAINT "link_sessions_handoff_hash_unique" UNIQUE("handoff_hash")
);
--> statement-breakpoint
ALTER TABLE "link_sessions" ADD CONSTRAINT "link_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_sessions_user" ON "link_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "link_sessions_expires" ON "link_sessions" USING btree ("expires_at");