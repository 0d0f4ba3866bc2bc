CREATE TABLE `link_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`origin` text NOT NULL,
	`ask` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`opened_at` integer,
	`frame_hash` text,
	`connection_id` text,
	`handoff_hash` text,
	`handoff_until` integer,
	`exchanged_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_sessions_frame_hash_unique` ON `link_sessions` (`frame_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `link_sessions_handoff_hash_unique` ON `link_sessions` (`handoff_hash`);--> statement-breakpoint
CREATE INDEX `link_sessions_user` ON `link_sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `link_sessions_expires` ON `link_sessions` (`expires_at`);