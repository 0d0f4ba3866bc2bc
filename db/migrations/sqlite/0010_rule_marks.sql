ALTER TABLE `rules` ADD `tags` text;--> statement-breakpoint
ALTER TABLE `rules` ADD `note` text;--> statement-breakpoint
ALTER TABLE `rules` ADD `reviewed` integer;--> statement-breakpoint
ALTER TABLE `rules` ADD `excluded` integer;--> statement-breakpoint
ALTER TABLE `transactions` ADD `hand` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `ruled` text;--> statement-breakpoint
-- The name that a rule gives is found too: what stands in the index is written anew.
DROP TRIGGER `transactions_text_added`;--> statement-breakpoint
DROP TRIGGER `transactions_text_changed`;--> statement-breakpoint
DROP TRIGGER `transactions_text_erased`;--> statement-breakpoint
INSERT INTO `transactions_text`(`transactions_text`) VALUES ('delete-all');--> statement-breakpoint
INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) SELECT t.no, 'u' || t.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(t.counterparty_name, '') || ' ' || t.remittance || ' ' || coalesce(t.note, '') || ' ' || coalesce(t.tags, '') || ' ' || coalesce(t.rule_name, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE') FROM `transactions` t;--> statement-breakpoint
CREATE TRIGGER `transactions_text_added` AFTER INSERT ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance || ' ' || coalesce(new.note, '') || ' ' || coalesce(new.tags, '') || ' ' || coalesce(new.rule_name, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_changed` AFTER UPDATE OF `counterparty_name`, `remittance`, `note`, `tags`, `rule_name` ON `transactions`
WHEN new.counterparty_name IS NOT old.counterparty_name OR new.remittance IS NOT old.remittance OR new.note IS NOT old.note OR new.tags IS NOT old.tags OR new.rule_name IS NOT old.rule_name BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance || ' ' || coalesce(old.note, '') || ' ' || coalesce(old.tags, '') || ' ' || coalesce(old.rule_name, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
	INSERT INTO `transactions_text`(`rowid`, `owner`, `words`) VALUES (new.no, 'u' || new.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(new.counterparty_name, '') || ' ' || new.remittance || ' ' || coalesce(new.note, '') || ' ' || coalesce(new.tags, '') || ' ' || coalesce(new.rule_name, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;--> statement-breakpoint
CREATE TRIGGER `transactions_text_erased` AFTER DELETE ON `transactions` BEGIN
	INSERT INTO `transactions_text`(`transactions_text`, `rowid`, `owner`, `words`) VALUES ('delete', old.no, 'u' || old.user_no, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(old.counterparty_name, '') || ' ' || old.remittance || ' ' || coalesce(old.note, '') || ' ' || coalesce(old.tags, '') || ' ' || coalesce(old.rule_name, ''), 'ł', 'l'), 'Ł', 'L'), 'ß', 'ss'), 'đ', 'd'), 'Đ', 'D'), 'ø', 'o'), 'Ø', 'O'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'));
END;
