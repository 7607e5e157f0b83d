#pragma once

#include <QtCore/QString>

#include <functional>
#include <optional>

namespace plyline::bench {

/// `given`, or the corpus' masters unpacked once; none where there is neither.
[[nodiscard]] std::optional<QString> corpusFile(const QString& given);

/// The file, or as many copies with other names as make a gigabyte.
[[nodiscard]] std::optional<QString> gigabyteOf(const QString& file);

/// False when a stall was longer than 100 ms of the thread's own time, or something did not come.
[[nodiscard]] bool benchStalls(const QString& file);
/// False when the second half of the rounds leaves half as much again in memory as the first half.
[[nodiscard]] bool benchCancel(const QString& file, int times);

/// The scrub step: the GUI thread's processor time while the cursor goes one ply and the window is
/// painted. `file` has an annotated game and a plain one. False when a step takes longer than its
/// budget. Precondition: the application is a PaintWatch.
[[nodiscard]] bool benchScrub(const QString& file);
/// The timeline with all its lanes: laid out and painted, a zoom step, and the board under the
/// pointer, of a game of 600 plies and one of 12,000. False when one takes longer than its budget.
[[nodiscard]] bool benchTimeline();
/// All read models, drawn, that follow the cursor through a game of 600 plies, with the panel
/// Projections in front. False when a step takes longer than its budget. Precondition: the
/// application is a PaintWatch.
[[nodiscard]] bool benchProjections();
/// The window while an engine sends 10,000 lines a second. False when the event loop stands still
/// for longer than a frame.
[[nodiscard]] bool benchEngine();
/// A frame between two events that are played at real pace: playhead and clocks. False when it
/// takes longer than its budget on the mean.
[[nodiscard]] bool benchPace(const QString& file);
/// Games that are long in one way or another: the longest stall while each is opened, stepped
/// through, resized and closed, at any moment, and the processor time until the window rests beside
/// that of building the game. `only`: part of the names of those to be measured. False when the
/// window does not answer within 100 ms of its own time.
[[nodiscard]] bool benchLong(const QString& folder, const QString& only);
/// A step and a zoom step at several places of long games, with the future shown and hidden.
/// `only`: part of the names of those to be measured. False when one takes longer than its budget.
[[nodiscard]] bool benchHidden(const QString& folder, const QString& only);
/// From the start of a process until its window has been painted, with `file` to be opened. False
/// when it takes longer than its budget.
[[nodiscard]] bool benchStart(const QString& file);
/// What benchStart starts: ends the process, after `end`, as soon as the window has been painted.
/// Returns only when it is not.
[[nodiscard]] int paintFirst(const QString& file, const std::function<void()>& end);
/// The first game of the file as a film of each format, 720 pixels wide: bytes of a frame and
/// processor time. False when one is over its budget.
[[nodiscard]] bool benchPictures(const QString& file);
/// Configures and builds a clean clone in `folder` as ./app/run does, without a compiler cache.
/// False when that takes more processor time than its budget, or fails.
[[nodiscard]] bool benchFirstBuild(const QString& folder);

} // namespace plyline::bench
