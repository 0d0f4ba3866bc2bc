ALTER TABLE `accounts` ADD `review_from` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `same_as` text;--> statement-breakpoint
ALTER TABLE `transactions` ADD `to_review` integer;--> statement-breakpoint
ALTER TABLE `transactions` ADD `doubted` integer;--> statement-breakpoint
CREATE INDEX `transactions_review` ON `transactions` (`user_no`,`date`,`id`) WHERE gone_at is null and reviewed_at is null and to_review is not null;--> statement-breakpoint
CREATE INDEX `transactions_doubted` ON `transactions` (`user_no`) WHERE gone_at is null and doubted is not null;--> statement-breakpoint
CREATE INDEX `transactions_aside` ON `transactions` (`user_no`,`same_as`) WHERE same_as is not null;