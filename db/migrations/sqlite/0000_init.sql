CREATE TABLE `accounts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`ref` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`currency` text NOT NULL,
	`sealed_holder` text,
	`sealed_iban` text,
	`sealed_number` text,
	`balances` text NOT NULL,
	`credit_limit` text,
	`shared` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_id_unique` ON `accounts` (`id`);--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE INDEX `accounts_connection` ON `accounts` (`connection_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`what` text NOT NULL,
	`connection_id` text,
	`facts` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit` (`user_id`,`no`);--> statement-breakpoint
CREATE TABLE `balances` (
	`account_no` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`minor` integer NOT NULL,
	`currency` text NOT NULL,
	PRIMARY KEY(`account_no`, `at`, `type`),
	FOREIGN KEY (`account_no`) REFERENCES `accounts`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `connections` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`institution_ref` text,
	`institution_name` text,
	`institution_country` text,
	`ref` text,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`lease_until` integer,
	`consent_status` text,
	`consent_scope` text,
	`consent_valid_until` integer,
	`sealed_ask` text,
	`sealed_memo` text,
	`sealed_access` text,
	`sealed_cursor` text,
	`sealed_identity` text,
	`problem_code` text,
	`problem_at` integer,
	`problem_reference` text,
	`due_at` integer,
	`created_at` integer NOT NULL,
	`attempt_ends_at` integer,
	`granted_at` integer,
	`synced_at` integer,
	`unattended_reads` text NOT NULL,
	`failures` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `connections_user` ON `connections` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `connections_ref` ON `connections` (`provider_id`,`ref`);--> statement-breakpoint
CREATE INDEX `connections_due` ON `connections` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE TABLE `consents` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text NOT NULL,
	`status` text NOT NULL,
	`scope` text NOT NULL,
	`agreed_at` integer,
	`granted_at` integer,
	`valid_until` integer,
	`ended_at` integer,
	`text_version` text,
	`text_locale` text,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consents_connection` ON `consents` (`connection_id`);--> statement-breakpoint
CREATE TABLE `debts` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`connection_id` text,
	`user_id` text NOT NULL,
	`sealed_payload` text,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` integer NOT NULL,
	`written_off_at` integer
);
--> statement-breakpoint
CREATE INDEX `debts_due` ON `debts` (`due_at`) WHERE written_off_at is null;--> statement-breakpoint
CREATE INDEX `debts_connection` ON `debts` (`connection_id`);--> statement-breakpoint
CREATE INDEX `debts_user` ON `debts` (`user_id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`provider_id` text NOT NULL,
	`key` text NOT NULL,
	`received_at` integer NOT NULL,
	`sealed_body` text NOT NULL,
	`sealed_headers` text NOT NULL,
	PRIMARY KEY(`provider_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `exchanges` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text,
	`provider` text NOT NULL,
	`step` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`status` integer,
	`started_at` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`bytes` integer NOT NULL,
	`failure` text,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `exchanges_connection` ON `exchanges` (`connection_id`,`no`);--> statement-breakpoint
CREATE TABLE `institutions` (
	`provider_id` text NOT NULL,
	`country` text NOT NULL,
	`at` integer NOT NULL,
	`list` text NOT NULL,
	PRIMARY KEY(`provider_id`, `country`)
);
--> statement-breakpoint
CREATE TABLE `month_sums` (
	`user_no` integer NOT NULL,
	`month` text NOT NULL,
	`category_id` text NOT NULL,
	`currency` text NOT NULL,
	`account_no` integer NOT NULL,
	`inflow` integer NOT NULL,
	`outflow` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`user_no`, `month`, `category_id`, `currency`, `account_no`),
	FOREIGN KEY (`user_no`) REFERENCES `users`(`no`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_no`) REFERENCES `accounts`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `month_sums_account` ON `month_sums` (`account_no`);--> statement-breakpoint
CREATE TABLE `returns` (
	`hash` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`user_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `returns_connection` ON `returns` (`connection_id`);--> statement-breakpoint
CREATE INDEX `returns_user` ON `returns` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `transactions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_no` integer NOT NULL,
	`account_no` integer NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`ordinal` integer NOT NULL,
	`digest` text NOT NULL,
	`status` text NOT NULL,
	`date` text NOT NULL,
	`value_date` text,
	`minor` integer NOT NULL,
	`currency` text NOT NULL,
	`original_minor` integer,
	`original_currency` text,
	`counterparty_name` text,
	`counterparty_digest` text,
	`counterparty_tail` text,
	`remittance` text NOT NULL,
	`method` text,
	`mcc` text,
	`bank_code` text,
	`claim_label` text,
	`claim_id` text,
	`category_id` text NOT NULL,
	`category_source` text NOT NULL,
	`category_because` text,
	`edited_at` integer,
	`refused_minor` integer,
	`gone_at` integer,
	FOREIGN KEY (`user_no`) REFERENCES `users`(`no`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_no`) REFERENCES `accounts`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transactions_key` ON `transactions` (`account_no`,`key`);--> statement-breakpoint
CREATE INDEX `transactions_account` ON `transactions` (`account_no`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `transactions_feed` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX `transactions_category` ON `transactions` (`user_no`,`category_id`,`date`,`id`) WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX `transactions_pending` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and status = 'pending';--> statement-breakpoint
CREATE INDEX `transactions_in` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and minor > 0;--> statement-breakpoint
CREATE TABLE `users` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`demo` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_id_unique` ON `users` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);