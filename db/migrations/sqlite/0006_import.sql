CREATE TABLE `import_layouts` (
	`user_id` text NOT NULL,
	`headers` text NOT NULL,
	`answers` text NOT NULL,
	PRIMARY KEY(`user_id`, `headers`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_parts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_no` integer NOT NULL,
	`account_no` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`added` integer NOT NULL,
	`known` integer NOT NULL,
	`closing_minor` integer,
	`closing_on` text,
	FOREIGN KEY (`import_no`) REFERENCES `imports`(`no`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_no`) REFERENCES `accounts`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_parts_import` ON `import_parts` (`import_no`);--> statement-breakpoint
CREATE INDEX `import_parts_account` ON `import_parts` (`account_no`);--> statement-breakpoint
CREATE TABLE `imports` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`sealed_name` text NOT NULL,
	`sealed_content` text,
	`bytes` integer NOT NULL,
	`answers` text NOT NULL,
	`created_at` integer NOT NULL,
	`landed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_id_unique` ON `imports` (`id`);--> statement-breakpoint
CREATE INDEX `imports_user` ON `imports` (`user_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `transactions` ADD `import_no` integer REFERENCES imports(no) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `transactions_import` ON `transactions` (`import_no`) WHERE import_no is not null;