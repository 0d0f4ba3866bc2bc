CREATE TABLE "monitor_deliveries" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"journey" text NOT NULL,
	"channel" text NOT NULL,
	"alert" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"next_at" timestamp (3) with time zone,
	"code" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "monitor_deliveries_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "monitor_hours" (
	"journey" text NOT NULL,
	"location" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"step" text NOT NULL,
	"runs" integer NOT NULL,
	"p50" integer,
	"p95" integer,
	"degraded" integer NOT NULL,
	"failed" integer NOT NULL,
	"classes" jsonb NOT NULL,
	CONSTRAINT "monitor_hours_journey_hour_location_step_pk" PRIMARY KEY("journey","hour","location","step")
);
--> statement-breakpoint
CREATE TABLE "monitor_leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitor_requests" (
	"run_no" integer PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"requests" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitor_runs" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"journey" text NOT NULL,
	"location" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"milliseconds" integer NOT NULL,
	"outcome" text NOT NULL,
	"flaky" boolean NOT NULL,
	"failure_class" text,
	"failure_step" text,
	"failure_request" text,
	"failure_code" text,
	"steps" jsonb NOT NULL,
	CONSTRAINT "monitor_runs_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "monitor_schedules" (
	"journey" text NOT NULL,
	"location" text NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"budgets" jsonb NOT NULL,
	CONSTRAINT "monitor_schedules_journey_location_pk" PRIMARY KEY("journey","location")
);
--> statement-breakpoint
CREATE TABLE "monitor_watches" (
	"journey" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"watch" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "monitor_requests" ADD CONSTRAINT "monitor_requests_run_no_monitor_runs_no_fk" FOREIGN KEY ("run_no") REFERENCES "public"."monitor_runs"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "monitor_deliveries_due" ON "monitor_deliveries" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "monitor_deliveries_journey" ON "monitor_deliveries" USING btree ("journey","no");--> statement-breakpoint
CREATE INDEX "monitor_hours_hour" ON "monitor_hours" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "monitor_requests_started" ON "monitor_requests" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "monitor_runs_journey" ON "monitor_runs" USING btree ("journey","started_at");--> statement-breakpoint
CREATE INDEX "monitor_runs_started" ON "monitor_runs" USING btree ("started_at");