import type { Contact } from "../../shared/api/formes.ts";
import { afficherMobile } from "../../shared/contact/mobile.ts";

/** As the person writes it. */
export const afficherContact = (contact: Contact): string =>
  "courriel" in contact ? contact.courriel : afficherMobile(contact.mobile);
