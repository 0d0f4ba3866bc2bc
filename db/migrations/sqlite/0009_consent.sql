CREATE TABLE `endings` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`farewell` text,
	`provider_id` text NOT NULL,
	`bank` text,
	`ended_at` integer NOT NULL,
	`debt_id` text,
	`answer` text NOT NULL,
	`tries` integer NOT NULL,
	`answered_at` integer,
	`next_try_at` integer,
	`erased_at` integer,
	`accounts` integer NOT NULL,
	`transactions` integer NOT NULL,
	`consents` text NOT NULL,
	`keep_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `endings_user` ON `endings` (`user_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `endings_farewell` ON `endings` (`farewell`);--> statement-breakpoint
CREATE INDEX `endings_debt` ON `endings` (`debt_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `connections` ADD `quiet_until` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `users` ADD `notices_off_at` integer;--> statement-breakpoint
CREATE INDEX `audit_connection` ON `audit` (`connection_id`,`no`);