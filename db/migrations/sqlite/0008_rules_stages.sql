CREATE TABLE `categories` (
	`user_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text,
	`icon` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `__new_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`stage` text NOT NULL,
	`test` text NOT NULL,
	`category_id` text,
	`name` text,
	`reach` text NOT NULL,
	`active` integer NOT NULL,
	`except` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
-- A rule was a search; its parts become conditions.
INSERT INTO `__new_rules`("id", "user_id", "stage", "test", "category_id", "name", "reach", "active", "except", "created_at") SELECT "id", "user_id", 'main',
	json_object('match', 'all', 'conditions', json((
		SELECT json_group_array(json(condition)) FROM (
			SELECT json_object('kind', 'words', 'value', value) AS condition FROM json_each("test") WHERE "key" = 'q'
			UNION ALL SELECT json_object('kind', 'direction', 'value', value) FROM json_each("test") WHERE "key" = 'direction'
			UNION ALL SELECT json_object('kind', 'currency', 'value', value) FROM json_each("test") WHERE "key" = 'currency'
			UNION ALL SELECT json_object('kind', 'account', 'values', json_array(value)) FROM json_each("test") WHERE "key" = 'account'
			UNION ALL SELECT json_object('kind', 'account', 'values', json(value)) FROM json_each("test") WHERE "key" = 'accounts'
			UNION ALL SELECT json_patch(json_object('kind', 'amount'), json_group_object("key", value)) FROM json_each("test") WHERE "key" IN ('min', 'max') HAVING count(*) > 0
		)
	))),
	"category_id", NULL, 'all', "active", '[]', "created_at" FROM `rules`;--> statement-breakpoint
DROP TABLE `rules`;--> statement-breakpoint
ALTER TABLE `__new_rules` RENAME TO `rules`;--> statement-breakpoint
CREATE INDEX `rules_user` ON `rules` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `rule_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`looked` integer NOT NULL,
	`changed` integer NOT NULL,
	`entries` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`rule_id`) REFERENCES `rules`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rule_runs_rule` ON `rule_runs` (`rule_id`,`id`);--> statement-breakpoint
ALTER TABLE `transactions` ADD `rule_name` text;--> statement-breakpoint
CREATE INDEX `transactions_chosen` ON `transactions` (`user_no`,`edited_at`) WHERE edited_at is not null;