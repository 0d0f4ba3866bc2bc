ALTER TABLE "accounts" ADD COLUMN "review_from" date;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "same_as" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "to_review" boolean;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "doubted" boolean;--> statement-breakpoint
CREATE INDEX "transactions_review" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null and reviewed_at is null and to_review is not null;--> statement-breakpoint
CREATE INDEX "transactions_doubted" ON "transactions" USING btree ("user_no") WHERE gone_at is null and doubted is not null;--> statement-breakpoint
CREATE INDEX "transactions_aside" ON "transactions" USING btree ("user_no","same_as") WHERE same_as is not null;