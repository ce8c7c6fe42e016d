ALTER TABLE `ledger_entry` ADD `signature_salt` text;--> statement-breakpoint
ALTER TABLE `ledger_entry` ADD `signature_hash` text DEFAULT '' NOT NULL;