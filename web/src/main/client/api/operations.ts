import type { Operations as Analytics } from "./schema/analytics-service";
import type { Operations as Auth } from "./schema/auth-service";
import type { Operations as Brand } from "./schema/brand-service";
import type { Operations as Campaign } from "./schema/campaign-service";
import type { Operations as Creative } from "./schema/creative-service";
import type { Operations as Gig } from "./schema/gig-service";
import type { Operations as Influencer } from "./schema/influencer-service";
import type { Operations as Media } from "./schema/media-service";
import type { Operations as Search } from "./schema/search-service";
import type { Operations as User } from "./schema/user-service";

/** Every operation of the platform, by method and path. */
export interface Operations
  extends Analytics, Auth, Brand, Campaign, Creative, Gig, Influencer, Media, Search, User {}

export type Operation = keyof Operations;
export type Answer<O extends Operation> = Operations[O]["answer"];
