import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { PageReviewResponse, ReviewResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Avatar, Chips, Stars, words } from "../ui/parts";
import { Loaded, SkeletonRows } from "../ui/states";

export function Reviews({ query, subject }: {
  query: UseInfiniteQueryResult<InfiniteData<PageReviewResponse>>;
  subject: string;
}) {
  const { text } = useTexts();
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={112} />}>
      {({ pages }) => {
        const reviews = pages.flatMap(page => page.items);
        return reviews.length === 0 ? (
          <p className="soft">{text.person.noReviews}</p>
        ) : (
          <>
            <ul className="stack">{reviews.map(review => <Review key={review.id} review={review} subject={subject} />)}</ul>
            {query.hasNextPage ? (
              <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {text.common.more}
              </button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

function Review({ review, subject }: { review: ReviewResponse; subject: string }) {
  const { text, format } = useTexts();
  const author = review.author?.displayName ?? text.common.notYet;
  return (
    <li className="card stack">
      <div className="row-wide">
        <div className="person-head">
          <Avatar size="small" name={author} url={review.author?.avatarUrl} />
          <div><strong>{author}</strong> {review.revealedAt ? <span className="small soft">{format.day(review.revealedAt)}</span> : null}</div>
        </div>
        <Stars count={review.rating} />
      </div>
      {review.text ? <p className="measure said">{review.text}</p> : null}
      {review.skills.length > 0 ? <Chips values={review.skills.map(words)} /> : null}
      {review.reply?.text ? (
        <blockquote className="reply"><p className="small soft">{text.person.reply(subject)}</p><p className="said">{review.reply.text}</p></blockquote>
      ) : null}
    </li>
  );
}
