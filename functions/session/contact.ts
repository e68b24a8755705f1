import type { Contact } from "../../shared/api/formes.ts";
import { afficherMobile } from "../../shared/contact/mobile.ts";

/** The one name of a contact, of which only the fingerprint is kept. */
export const nommerContact = (contact: Contact): string =>
  "courriel" in contact ? `courriel:${contact.courriel}` : `mobile:${contact.mobile}`;

/** As the person writes it. */
export const afficherContact = (contact: Contact): string =>
  "courriel" in contact ? contact.courriel : afficherMobile(contact.mobile);
