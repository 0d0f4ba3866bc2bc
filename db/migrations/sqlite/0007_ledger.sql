CREATE TABLE `changes` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`transaction_no` integer NOT NULL,
	`at` integer NOT NULL,
	`change` text NOT NULL,
	FOREIGN KEY (`transaction_no`) REFERENCES `transactions`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `changes_transaction` ON `changes` (`transaction_no`,`no`);--> statement-breakpoint
CREATE TABLE `edit_rows` (
	`edit_no` integer NOT NULL,
	`transaction_no` integer NOT NULL,
	`was` text NOT NULL,
	PRIMARY KEY(`edit_no`, `transaction_no`),
	FOREIGN KEY (`edit_no`) REFERENCES `edits`(`no`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`transaction_no`) REFERENCES `transactions`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `edit_rows_transaction` ON `edit_rows` (`transaction_no`);--> statement-breakpoint
CREATE TABLE `edits` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`user_no` integer NOT NULL,
	`at` integer NOT NULL,
	`edit` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`user_no`) REFERENCES `users`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edits_id_unique` ON `edits` (`id`);--> statement-breakpoint
CREATE INDEX `edits_user` ON `edits` (`user_no`,`no`);--> statement-breakpoint
CREATE TABLE `links` (
	`one_no` integer NOT NULL,
	`other_no` integer NOT NULL,
	`kind` text NOT NULL,
	`by_person` integer NOT NULL,
	`cut_at` integer,
	PRIMARY KEY(`one_no`, `other_no`, `kind`),
	FOREIGN KEY (`one_no`) REFERENCES `transactions`(`no`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_no`) REFERENCES `transactions`(`no`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_other` ON `links` (`other_no`);--> statement-breakpoint
ALTER TABLE `transactions` ADD `note` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `tags` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `reviewed_at` integer;--> statement-breakpoint
ALTER TABLE `transactions` ADD `excluded_at` integer;--> statement-breakpoint
ALTER TABLE `transactions` ADD `parts` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `refund` integer;--> statement-breakpoint
ALTER TABLE `transactions` ADD `recurring` integer;--> statement-breakpoint
CREATE INDEX `transactions_tagged` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and tags is not null;--> statement-breakpoint
CREATE INDEX `transactions_split` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and parts is not null;--> statement-breakpoint
-- Notes and tags are found by their words too; what is in the index already has neither.
DROP TRIGGER `transactions_text_added`;--> statement-breakpoint
DROP TRIGGER `transactions_text_changed`;--> statement-breakpoint
DROP TRIGGER `transactions_text_erased`;--> statement-breakpoint
CREATE TRIGGER `transactions_text_added` AFTER INSERT ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance || ' ' || coalesce(new.note, '') || ' ' || coalesce(new.tags, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_changed` AFTER UPDATE OF `counterparty_name`, `remittance`, `note`, `tags` ON `transactions`
WHEN new.counterparty_name IS NOT old.counterparty_name OR new.remittance IS NOT old.remittance OR new.note IS NOT old.note OR new.tags IS NOT old.tags BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance || ' ' || coalesce(old.note, '') || ' ' || coalesce(old.tags, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance || ' ' || coalesce(new.note, '') || ' ' || coalesce(new.tags, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_erased` AFTER DELETE ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance || ' ' || coalesce(old.note, '') || ' ' || coalesce(old.tags, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;
