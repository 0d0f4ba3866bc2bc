CREATE TABLE "dismissals" (
	"user_id" text COLLATE "C" NOT NULL,
	"insight" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dismissals_user_id_insight_pk" PRIMARY KEY("user_id","insight")
);
--> statement-breakpoint
CREATE TABLE "rates" (
	"currency" text COLLATE "C" NOT NULL,
	"day" date NOT NULL,
	"micros" bigint NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "rates_currency_day_pk" PRIMARY KEY("currency","day")
);
--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;