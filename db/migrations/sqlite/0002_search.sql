CREATE TABLE `__new_transactions` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
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
INSERT INTO `__new_transactions`("id", "user_no", "account_no", "key", "fingerprint", "ordinal", "digest", "status", "date", "value_date", "minor", "currency", "original_minor", "original_currency", "counterparty_name", "counterparty_digest", "counterparty_tail", "remittance", "method", "mcc", "bank_code", "claim_label", "claim_id", "category_id", "category_source", "category_because", "edited_at", "refused_minor", "gone_at") SELECT "id", "user_no", "account_no", "key", "fingerprint", "ordinal", "digest", "status", "date", "value_date", "minor", "currency", "original_minor", "original_currency", "counterparty_name", "counterparty_digest", "counterparty_tail", "remittance", "method", "mcc", "bank_code", "claim_label", "claim_id", "category_id", "category_source", "category_because", "edited_at", "refused_minor", "gone_at" FROM `transactions` ORDER BY "date", "id";--> statement-breakpoint
DROP TABLE `transactions`;--> statement-breakpoint
ALTER TABLE `__new_transactions` RENAME TO `transactions`;--> statement-breakpoint
CREATE UNIQUE INDEX `transactions_id_unique` ON `transactions` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `transactions_key` ON `transactions` (`account_no`,`key`);--> statement-breakpoint
CREATE INDEX `transactions_account` ON `transactions` (`account_no`,`date`,`id`);--> statement-breakpoint
CREATE INDEX `transactions_feed` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX `transactions_category` ON `transactions` (`user_no`,`category_id`,`date`,`id`) WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX `transactions_pending` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and status = 'pending';--> statement-breakpoint
CREATE INDEX `transactions_in` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and minor > 0;
--> statement-breakpoint
-- Words of entries, each with its owner as a word of its own: a search walks one person's rows only. Marks are folded by the tokenizer, the
-- letters that are none (ł, ß …) here; `db/words.ts` folds what is searched for alike. No content of its own, and nothing erased stays behind.
CREATE VIRTUAL TABLE `transactions_text` USING fts5(owner, words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');--> statement-breakpoint
INSERT INTO `transactions_text`(`transactions_text`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) SELECT t.no, 'u' || t.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(t.counterparty_name, '') || ' ' || t.remittance, 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE') FROM `transactions` t;--> statement-breakpoint
CREATE TRIGGER `transactions_text_added` AFTER INSERT ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance, 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_changed` AFTER UPDATE OF `counterparty_name`, `remittance` ON `transactions`
WHEN new.counterparty_name IS NOT old.counterparty_name OR new.remittance IS NOT old.remittance BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance, 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance, 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_erased` AFTER DELETE ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance, 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;
