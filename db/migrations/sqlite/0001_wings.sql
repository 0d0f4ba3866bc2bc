-- No provider pushed before this migration, so the inbox holds nothing to carry over.
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`user_id` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sealed_name` text NOT NULL,
	`sealed_content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `files_connection` ON `files` (`connection_id`);--> statement-breakpoint
CREATE INDEX `files_user` ON `files` (`user_id`,`created_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_deliveries` (
	`provider_id` text NOT NULL,
	`key` text NOT NULL,
	`about` text NOT NULL,
	`says` text NOT NULL,
	`received_at` integer NOT NULL,
	`sealed_body` text,
	`verdict` text,
	`settled_at` integer,
	PRIMARY KEY(`provider_id`, `key`)
);
--> statement-breakpoint
DROP TABLE `deliveries`;--> statement-breakpoint
ALTER TABLE `__new_deliveries` RENAME TO `deliveries`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `deliveries_open` ON `deliveries` (`received_at`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `deliveries_about` ON `deliveries` (`provider_id`,`about`);--> statement-breakpoint
CREATE INDEX `deliveries_settled` ON `deliveries` (`settled_at`);--> statement-breakpoint
ALTER TABLE `connections` ADD `consent_retained_until` integer;--> statement-breakpoint
ALTER TABLE `connections` ADD `sealed_application` text;--> statement-breakpoint
ALTER TABLE `connections` ADD `reading_since` integer;--> statement-breakpoint
ALTER TABLE `returns` ADD `used_at` integer;