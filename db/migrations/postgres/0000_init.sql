CREATE TABLE "accounts" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"currency" text NOT NULL,
	"sealed_holder" text,
	"sealed_iban" text,
	"sealed_number" text,
	"balances" jsonb NOT NULL,
	"credit_limit" jsonb,
	"shared" boolean NOT NULL,
	CONSTRAINT "accounts_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"no" serial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text COLLATE "C",
	"what" text NOT NULL,
	"connection_id" text COLLATE "C",
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "balances" (
	"account_no" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "balances_account_no_at_type_pk" PRIMARY KEY("account_no","at","type")
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"provider_id" text NOT NULL,
	"institution_ref" text,
	"institution_name" text,
	"institution_country" text,
	"ref" text,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"consent_status" text,
	"consent_scope" jsonb,
	"consent_valid_until" timestamp (3) with time zone,
	"sealed_ask" text,
	"sealed_memo" text,
	"sealed_access" text,
	"sealed_cursor" text,
	"sealed_identity" text,
	"problem_code" text,
	"problem_at" timestamp (3) with time zone,
	"problem_reference" text,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempt_ends_at" timestamp (3) with time zone,
	"granted_at" timestamp (3) with time zone,
	"synced_at" timestamp (3) with time zone,
	"unattended_reads" jsonb NOT NULL,
	"failures" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"no" serial PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"scope" jsonb NOT NULL,
	"agreed_at" timestamp (3) with time zone,
	"granted_at" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"text_version" text,
	"text_locale" text
);
--> statement-breakpoint
CREATE TABLE "debts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"connection_id" text COLLATE "C",
	"user_id" text COLLATE "C" NOT NULL,
	"sealed_payload" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"written_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"provider_id" text NOT NULL,
	"key" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"sealed_body" text NOT NULL,
	"sealed_headers" text NOT NULL,
	CONSTRAINT "deliveries_provider_id_key_pk" PRIMARY KEY("provider_id","key")
);
--> statement-breakpoint
CREATE TABLE "exchanges" (
	"no" serial PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C",
	"provider" text NOT NULL,
	"step" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"status" integer,
	"started_at" timestamp (3) with time zone NOT NULL,
	"milliseconds" integer NOT NULL,
	"bytes" integer NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"provider_id" text NOT NULL,
	"country" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"list" jsonb NOT NULL,
	CONSTRAINT "institutions_provider_id_country_pk" PRIMARY KEY("provider_id","country")
);
--> statement-breakpoint
CREATE TABLE "month_sums" (
	"user_no" integer NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"category_id" text COLLATE "C" NOT NULL,
	"currency" text COLLATE "C" NOT NULL,
	"account_no" integer NOT NULL,
	"inflow" bigint NOT NULL,
	"outflow" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "month_sums_user_no_month_category_id_currency_account_no_pk" PRIMARY KEY("user_no","month","category_id","currency","account_no")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"provider_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transactions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_no" integer NOT NULL,
	"account_no" integer NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"fingerprint" text NOT NULL,
	"ordinal" integer NOT NULL,
	"digest" text NOT NULL,
	"status" text NOT NULL,
	"date" date NOT NULL,
	"value_date" date,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"original_minor" bigint,
	"original_currency" text,
	"counterparty_name" text,
	"counterparty_digest" text,
	"counterparty_tail" text,
	"remittance" text NOT NULL,
	"method" text,
	"mcc" text,
	"bank_code" text,
	"claim_label" text,
	"claim_id" text,
	"category_id" text NOT NULL,
	"category_source" text NOT NULL,
	"category_because" text,
	"edited_at" timestamp (3) with time zone,
	"refused_minor" bigint,
	"gone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"demo" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_id_unique" UNIQUE("id"),
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_account_no_accounts_no_fk" FOREIGN KEY ("account_no") REFERENCES "public"."accounts"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_sums" ADD CONSTRAINT "month_sums_user_no_users_no_fk" FOREIGN KEY ("user_no") REFERENCES "public"."users"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_sums" ADD CONSTRAINT "month_sums_account_no_accounts_no_fk" FOREIGN KEY ("account_no") REFERENCES "public"."accounts"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_user_no_users_no_fk" FOREIGN KEY ("user_no") REFERENCES "public"."users"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_account_no_accounts_no_fk" FOREIGN KEY ("account_no") REFERENCES "public"."accounts"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accounts_connection" ON "accounts" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "audit_user" ON "audit" USING btree ("user_id","no");--> statement-breakpoint
CREATE INDEX "connections_user" ON "connections" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "connections_ref" ON "connections" USING btree ("provider_id","ref");--> statement-breakpoint
CREATE INDEX "connections_due" ON "connections" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "consents_connection" ON "consents" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "debts_due" ON "debts" USING btree ("due_at") WHERE written_off_at is null;--> statement-breakpoint
CREATE INDEX "debts_connection" ON "debts" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "debts_user" ON "debts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "exchanges_connection" ON "exchanges" USING btree ("connection_id","no");--> statement-breakpoint
CREATE INDEX "month_sums_account" ON "month_sums" USING btree ("account_no");--> statement-breakpoint
CREATE INDEX "returns_connection" ON "returns" USING btree ("connection_id");--> statement-breakpoint
CREATE INDEX "returns_user" ON "returns" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "transactions_key" ON "transactions" USING btree ("account_no","key");--> statement-breakpoint
CREATE INDEX "transactions_account" ON "transactions" USING btree ("account_no","date","id");--> statement-breakpoint
CREATE INDEX "transactions_feed" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "transactions_category" ON "transactions" USING btree ("user_no","category_id","date","id") WHERE gone_at is null;--> statement-breakpoint
CREATE INDEX "transactions_pending" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null and status = 'pending';--> statement-breakpoint
CREATE INDEX "transactions_in" ON "transactions" USING btree ("user_no","date","id") WHERE gone_at is null and minor > 0;