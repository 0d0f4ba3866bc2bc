CREATE TABLE `demos` (
	`user_id` text PRIMARY KEY NOT NULL,
	`persona` text NOT NULL,
	`scenario` text,
	`tag` text NOT NULL,
	`ahead` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`prepared_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `demos_ends` ON `demos` (`ends_at`);--> statement-breakpoint
CREATE INDEX `demos_ahead` ON `demos` (`user_id`) WHERE ahead > 0;