ALTER TABLE "transactions" DROP CONSTRAINT "transactions_pkey";--> statement-breakpoint
ALTER TABLE "transactions" ADD COLUMN "no" serial PRIMARY KEY NOT NULL;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_id_unique" UNIQUE("id");--> statement-breakpoint
-- Letters without their marks and in lower case, everything that is neither letter nor number a blank: what `db/words.ts` does in JavaScript.
CREATE FUNCTION "folded"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT regexp_replace(
		replace(replace(replace(translate(lower(regexp_replace(normalize("text", NFD), '[\u0300-\u036f]', '', 'g')), 'łŁđĐøØ', 'llddoo'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
		'[^[:alnum:]]+', ' ', 'g')
$$;--> statement-breakpoint
CREATE INDEX "transactions_text" ON "transactions" USING gin (to_tsvector('simple', "folded"(coalesce("counterparty_name", '') || ' ' || "remittance")));
