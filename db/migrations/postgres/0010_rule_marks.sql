ALTER TABLE "rules" ADD COLUMN "tags" jsonb;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "reviewed" boolean;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "excluded" boolean;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "hand" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "ruled" text;--> statement-breakpoint
-- The name that a rule gives is found too.
DROP INDEX "transactions_text";--> statement-breakpoint
CREATE INDEX "transactions_text" ON "transactions" USING gin (to_tsvector('simple', "folded"(coalesce("counterparty_name", '') || ' ' || "remittance" || ' ' || coalesce("note", '') || ' ' || coalesce("tags", '') || ' ' || coalesce("rule_name", ''))));
