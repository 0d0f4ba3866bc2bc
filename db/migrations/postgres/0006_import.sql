CREATE TABLE "import_layouts" (
	"user_id" text COLLATE "C" NOT NULL,
	"headers" text COLLATE "C" NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "import_layouts_user_id_headers_pk" PRIMARY KEY("user_id","headers")
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"no" serial PRIMARY KEY NOT NULL,
	"import_no" integer NOT NULL,
	"account_no" integer NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"added" integer NOT NULL,
	"known" integer NOT NULL,
	"closing_minor" bigint,
	"closing_on" date
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"no" serial PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"sealed_name" text NOT NULL,
	"sealed_content" text,
	"bytes" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"landed_at" timestamp (3) with time zone,
	CONSTRAINT "imports_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "import_no" integer;--> statement-breakpoint
ALTER TABLE "import_layouts" ADD CONSTRAINT "import_layouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_no_imports_no_fk" FOREIGN KEY ("import_no") REFERENCES "public"."imports"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_account_no_accounts_no_fk" FOREIGN KEY ("account_no") REFERENCES "public"."accounts"("no") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_parts_import" ON "import_parts" USING btree ("import_no");--> statement-breakpoint
CREATE INDEX "import_parts_account" ON "import_parts" USING btree ("account_no");--> statement-breakpoint
CREATE INDEX "imports_user" ON "imports" USING btree ("user_id","created_at");--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_import_no_imports_no_fk" FOREIGN KEY ("import_no") REFERENCES "public"."imports"("no") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transactions_import" ON "transactions" USING btree ("import_no") WHERE import_no is not null;