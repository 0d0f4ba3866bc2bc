CREATE TABLE "changes" (
	"no" serial PRIMARY KEY NOT NULL,
	"transaction_no" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"change" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edit_rows" (
	"edit_no" integer NOT NULL,
	"transaction_no" integer NOT NULL,
	"was" jsonb NOT NULL,
	CONSTRAINT "edit_rows_edit_no_transaction_no_pk" PRIMARY KEY("edit_no","transaction_no")
);
--> statement-breakpoint
CREATE TABLE "edits" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_no" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"edit" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "edits_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"one_no" integer NOT NULL,
	"other_no" integer NOT NULL,
	"kind" text NOT NULL,
	"by_person" boolean NOT NULL,
	"cut_at" timestamp (3) with time zone,
	CONSTRAINT "links_one_no_other_no_kind_pk" PRIMARY KEY("one_no","other_no","kind")
);
--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "tags" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "excluded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "parts" text;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "refund" boolean;--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "recurring" boolean;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_transaction_no_transactions_no_fk" FOREIGN KEY ("transaction_no") REFERENCES "public"."transactions"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_rows" ADD CONSTRAINT "edit_rows_edit_no_edits_no_fk" FOREIGN KEY ("edit_no") REFERENCES "public"."edits"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_rows" ADD CONSTRAINT "edit_rows_transaction_no_transactions_no_fk" FOREIGN KEY ("transaction_no") REFERENCES "public"."transactions"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_user_no_users_no_fk" FOREIGN KEY ("user_no") REFERENCES "public"."users"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_one_no_transactions_no_fk" FOREIGN KEY ("one_no") REFERENCES "public"."transactions"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_other_no_transactions_no_fk" FOREIGN KEY ("other_no") REFERENCES "public"."transactions"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_transaction" ON "changes" USING btree ("transaction_no","no");--> statement-breakpoint
CREATE INDEX "edit_rows_transaction" ON "edit_rows" USING btree ("transaction_no");--> statement-breakpoint
CREATE INDEX "edits_user" ON "edits" USING btree ("user_no","no");--> statement-breakpoint
CREATE INDEX "links_other" ON "links" USING btree ("other_no");--> statement-breakpoint
CREATE INDEX "transactions_tagged" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null and tags is not null;--> statement-breakpoint
CREATE INDEX "transactions_split" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null and parts is not null;--> statement-breakpoint
-- Notes and tags are found by their words too.
DROP INDEX "transactions_text";--> statement-breakpoint
CREATE INDEX "transactions_text" ON "transactions" USING gin (to_tsvector('simple', "folded"(coalesce("counterparty_name", '') || ' ' || "remittance" || ' ' || coalesce("note", '') || ' ' || coalesce("tags", ''))));
