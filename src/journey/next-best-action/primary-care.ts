import type { CareTeamMember } from "../profile/care/care-facts.ts";

/** As the page names the role; what an older record says counts as long as no newer one says otherwise. */
export const isPrimaryCare = ({ role }: CareTeamMember): boolean => /^pcp\b|primary care/i.test(role);
