CREATE TABLE `dismissals` (
	`user_id` text NOT NULL,
	`insight` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `insight`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rates` (
	`currency` text NOT NULL,
	`day` text NOT NULL,
	`micros` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`currency`, `day`)
);
