CREATE TABLE `arrivals` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`provider_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`key` text,
	`about` text,
	`says` text,
	`bytes` integer NOT NULL,
	`milliseconds` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `arrivals_about` ON `arrivals` (`provider_id`,`about`,`no`);--> statement-breakpoint
CREATE INDEX `arrivals_at` ON `arrivals` (`at`);--> statement-breakpoint
ALTER TABLE `exchanges` ADD `tries` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `door` text DEFAULT 'page' NOT NULL;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `request` text;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `response` text;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `recorded_at` integer;--> statement-breakpoint
CREATE INDEX `exchanges_recorded` ON `exchanges` (`recorded_at`);