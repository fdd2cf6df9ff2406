import type { CampaignTreeResponse, EngagementNode, GigNode } from "../../api/schema/campaign-service";

/** One box of the picture: who works, or a gig that nobody has yet. */
export type Branch = {
  id: string;
  depth: number;
  row: number;
  parent: Branch | null;
  gig: GigNode | null;
  job: EngagementNode | null;
};

/**
 * Every leaf has a row of its own, and whoever is above is beside the first of those below, so that the brand is
 * seen first however many there are. A gig is the line to the people who do it, unless there are none.
 */
export function branchesOf({ gigs }: CampaignTreeResponse, root: string): Branch[] {
  const all: Branch[] = [];
  let rows = 0;
  const grow = (id: string, parent: Branch | null, gig: GigNode | null, job: EngagementNode | null, below: GigNode[]): Branch => {
    const branch: Branch = { id, depth: parent ? parent.depth + 1 : 0, row: 0, parent, gig, job };
    all.push(branch);
    const children = below.flatMap(one =>
      one.engagements.length === 0 ? [grow(one.id, branch, one, null, [])] : one.engagements.map(under => grow(under.id, branch, one, under, under.subGigs)),
    );
    const first = children[0];
    branch.row = first ? first.row : rows++;
    return branch;
  };
  grow(root, null, null, null, gigs);
  return all;
}
