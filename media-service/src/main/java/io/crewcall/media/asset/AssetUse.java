package io.crewcall.media.asset;

/**
 * What others have of an asset.
 *
 * @param delivered whether it was handed over to somebody, and is theirs as well
 * @param shown whether everybody sees it, as an avatar, a logo or a reel
 */
record AssetUse(boolean delivered, boolean shown) {}
