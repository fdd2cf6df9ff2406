import { useTexts } from "../i18n/language";

type Variant = { contentType: string; height?: number | null; width?: number | null; name: string; path: string };
type Reel = { mediaId: string; pinned: boolean; variants: Variant[] };

/** Films that play where they are, and pictures. */
export function Reels({ reels }: { reels: Reel[] }) {
  const { text } = useTexts();
  const shown = reels.filter(reel => reel.variants.length > 0);
  if (shown.length === 0) {
    return <p className="soft">{text.person.noReels}</p>;
  }
  return (
    <ul className="reels">
      {shown.map((reel, index) => <li key={reel.mediaId}><Work variants={reel.variants} number={index + 1} /></li>)}
    </ul>
  );
}

/** The smallest film that is sharp on a phone's screen, else the largest picture. */
function Work({ variants, number }: { variants: Variant[]; number: number }) {
  const { text } = useTexts();
  const SHARP = 720;
  const height = (variant: Variant) => variant.height ?? 0;
  const films = variants
    .filter(({ contentType }) => contentType === "video/mp4")
    .sort((one, other) => Math.abs(height(one) - SHARP) - Math.abs(height(other) - SHARP));
  const pictures = variants
    .filter(({ contentType }) => contentType.startsWith("image/"))
    .sort((one, other) => height(other) - height(one));
  const film = films[0];
  const picture = pictures[0];
  if (film) {
    return (
      <video controls playsInline preload={picture ? "none" : "metadata"} poster={picture?.path} aria-label={text.person.play(number)}>
        <source src={film.path} type={film.contentType} />
      </video>
    );
  }
  return picture ? <img src={picture.path} alt={text.person.picture(number)} loading="lazy" /> : null;
}
