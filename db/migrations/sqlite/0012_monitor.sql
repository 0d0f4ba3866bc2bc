CREATE TABLE `monitor_deliveries` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`journey` text NOT NULL,
	`channel` text NOT NULL,
	`alert` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`next_at` integer,
	`code` text,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitor_deliveries_id_unique` ON `monitor_deliveries` (`id`);--> statement-breakpoint
CREATE INDEX `monitor_deliveries_due` ON `monitor_deliveries` (`next_at`);--> statement-breakpoint
CREATE INDEX `monitor_deliveries_journey` ON `monitor_deliveries` (`journey`,`no`);--> statement-breakpoint
CREATE TABLE `monitor_hours` (
	`journey` text NOT NULL,
	`location` text NOT NULL,
	`hour` integer NOT NULL,
	`step` text NOT NULL,
	`runs` integer NOT NULL,
	`p50` integer,
	`p95` integer,
	`degraded` integer NOT NULL,
	`failed` integer NOT NULL,
	`classes` text NOT NULL,
	PRIMARY KEY(`journey`, `hour`, `location`, `step`)
);
--> statement-breakpoint
CREATE INDEX `monitor_hours_hour` ON `monitor_hours` (`hour`);--> statement-breakpoint
CREATE TABLE `monitor_leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `monitor_requests` (
	`run_no` integer PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`requests` text NOT NULL,
	FOREIGN KEY (`run_no`) REFERENCES `monitor_runs`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `monitor_requests_started` ON `monitor_requests` (`started_at`);--> statement-breakpoint
CREATE TABLE `monitor_runs` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`journey` text NOT NULL,
	`location` text NOT NULL,
	`started_at` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`outcome` text NOT NULL,
	`flaky` integer NOT NULL,
	`failure_class` text,
	`failure_step` text,
	`failure_request` text,
	`failure_code` text,
	`steps` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `monitor_runs_id_unique` ON `monitor_runs` (`id`);--> statement-breakpoint
CREATE INDEX `monitor_runs_journey` ON `monitor_runs` (`journey`,`started_at`);--> statement-breakpoint
CREATE INDEX `monitor_runs_started` ON `monitor_runs` (`started_at`);--> statement-breakpoint
CREATE TABLE `monitor_schedules` (
	`journey` text NOT NULL,
	`location` text NOT NULL,
	`next_at` integer NOT NULL,
	`budgets` text NOT NULL,
	PRIMARY KEY(`journey`, `location`)
);
--> statement-breakpoint
CREATE TABLE `monitor_watches` (
	`journey` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`watch` text NOT NULL
);
