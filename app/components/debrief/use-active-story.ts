import { useEffect, useState } from 'react';

/** A story counts as read once its top has come this close to the place where reading starts, in px. */
const READING_LINE = 160;
const PHONE = '(max-width: 1180px)';

/** The anchor of the story being read, the first one before anything is scrolled. */
export function useActiveStory(anchors: readonly string[]): string | null {
  const [active, setActive] = useState<string | null>(anchors[0] ?? null);
  // Which story is read is known from where the page is scrolled to, and only the browser knows that.
  useEffect(() => {
    let frame = 0;
    const update = () => setActive(storyAtReadingLine(anchors));
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onScroll);
    };
  }, [anchors]);
  return active;
}

function storyAtReadingLine(anchors: readonly string[]): string | null {
  // Where the code lies above the stories, reading starts below it.
  const start = matchMedia(PHONE).matches ? window.innerHeight * 0.4 + 48 : 48;
  const isPast = (anchor: string) => {
    const top = document.getElementById(anchor)?.getBoundingClientRect().top;
    return top !== undefined && top <= start + READING_LINE;
  };
  return anchors.findLast(isPast) ?? anchors[0] ?? null;
}
