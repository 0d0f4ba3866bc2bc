CREATE TABLE "categories" (
	"user_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"name" text,
	"icon" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "categories_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "rule_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rule_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"looked" integer NOT NULL,
	"changed" integer NOT NULL,
	"entries" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "rules" ALTER COLUMN "category_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "stage" text NOT NULL DEFAULT 'main';--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "reach" text NOT NULL DEFAULT 'all';--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "except" jsonb NOT NULL DEFAULT '[]';--> statement-breakpoint
ALTER TABLE "rules" ALTER COLUMN "stage" DROP DEFAULT, ALTER COLUMN "reach" DROP DEFAULT, ALTER COLUMN "except" DROP DEFAULT;--> statement-breakpoint
-- A rule was a search; its parts become conditions.
UPDATE "rules" SET "test" = jsonb_build_object('match', 'all', 'conditions', (
	SELECT coalesce(jsonb_agg(condition), '[]') FROM (
		SELECT jsonb_build_object('kind', 'words', 'value', value) AS condition FROM jsonb_each("test") WHERE "key" = 'q'
		UNION ALL SELECT jsonb_build_object('kind', 'direction', 'value', value) FROM jsonb_each("test") WHERE "key" = 'direction'
		UNION ALL SELECT jsonb_build_object('kind', 'currency', 'value', value) FROM jsonb_each("test") WHERE "key" = 'currency'
		UNION ALL SELECT jsonb_build_object('kind', 'account', 'values', jsonb_build_array(value)) FROM jsonb_each("test") WHERE "key" = 'account'
		UNION ALL SELECT jsonb_build_object('kind', 'account', 'values', value) FROM jsonb_each("test") WHERE "key" = 'accounts'
		UNION ALL SELECT jsonb_build_object('kind', 'amount') || jsonb_object_agg("key", value) FROM jsonb_each("test") WHERE "key" IN ('min', 'max') HAVING count(*) > 0
	) parts
));--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "rule_name" text;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_runs" ADD CONSTRAINT "rule_runs_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rule_runs_rule" ON "rule_runs" USING btree ("rule_id","id");--> statement-breakpoint
CREATE INDEX "transactions_chosen" ON "transactions" USING btree ("user_no","edited_at") WHERE edited_at is not null;