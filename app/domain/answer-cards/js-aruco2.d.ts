/** The part of js-aruco2 that is used here; the package has no types of its own. */
interface ArucoPoint {
  x: number;
  y: number;
}

declare module "js-aruco2" {
  const aruco: { AR: { Dictionary: new (name: string) => { codeList: string[] } } };
  export default aruco;
}

declare module "js-aruco2/src/cv.js" {
  const vision: {
    CV: {
      /** `hole`: the outline of something light inside something dark */
      findContours(
        binary: { width: number; height: number; data: ArrayLike<number> },
        scratch: Int32Array,
      ): (ArucoPoint[] & { hole?: boolean })[];
      /** some of the outline's own points, in its order */
      approxPolyDP(outline: readonly ArucoPoint[], epsilon: number): ArucoPoint[];
      isContourConvex(polygon: readonly ArucoPoint[]): boolean;
      minEdgeLength(polygon: readonly ArucoPoint[]): number;
    };
  };
  export default vision;
}

declare module "js-aruco2/src/dictionaries/aruco_mip_25h7.js";
