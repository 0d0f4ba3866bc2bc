CREATE TABLE "arrivals" (
	"no" serial PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"key" text,
	"about" text,
	"says" text,
	"bytes" integer NOT NULL,
	"milliseconds" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "tries" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "door" text DEFAULT 'page' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "request" jsonb;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "response" jsonb;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "arrivals_about" ON "arrivals" USING btree ("provider_id","about","no");--> statement-breakpoint
CREATE INDEX "arrivals_at" ON "arrivals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "exchanges_recorded" ON "exchanges" USING btree ("recorded_at");