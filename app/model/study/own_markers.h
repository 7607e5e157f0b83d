#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/game/line_path.h"
#include "core/game/place.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

enum class MarkerColor : std::uint8_t { Plain, Blue, Violet, Pink, Olive };

/// A ply, or a range of plies, that a person has marked.
struct OwnMarker
{
    game::LineId line; ///< The line that holds the event of `last`; the main line at ply 0.
    game::Ply first;
    game::Ply last; ///< Not before `first`; equal to it for a single ply.
    QString name;
    QString note;
    MarkerColor color = MarkerColor::Plain;

    [[nodiscard]] bool isRange() const { return first != last; }
    bool operator==(const OwnMarker&) const = default;
};

/// The markers that a person sets in the open game. They are kept in a file for each game, which is
/// found by the game's content: they outlive the program, and come back when the game is opened
/// from another file. An unfinished game that has gone on since takes its markers along. Each
/// change is saved at once. GUI thread.
class OwnMarkers : public QObject
{
    Q_OBJECT

public:
    /// `session` must live longer.
    explicit OwnMarkers(session::Session& session);

    /// Those of every line of the open game, by ply. Those in a hidden future are not among them,
    /// nor of onLine().
    [[nodiscard]] const std::vector<OwnMarker>& all() const { return m_seen; }
    /// Returns those of a line: its own, and those of its parents up to the forks.
    [[nodiscard]] std::vector<OwnMarker> onLine(game::LineId line) const;
    /// Returns the one of onLine() that begins at a ply.
    [[nodiscard]] std::optional<OwnMarker> at(game::LineId line, game::Ply first) const;
    /// The same with those in a hidden future: for what saves or copies, never for what is shown.
    [[nodiscard]] const std::vector<OwnMarker>& whole() const { return m_markers; }
    /// Returns the plies at which those of a line begin, also those in a hidden future: for what
    /// goes to a place, never for what is shown.
    [[nodiscard]] std::vector<game::Ply> firstPliesOn(game::LineId line) const;
    /// Why the markers could not be read or saved the last time; none if all went well.
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

public Q_SLOTS:
    /// Adds a marker, or replaces the one of the same line that begins at the same ply. `line` may
    /// be any line with these plies; plies are clamped. Does nothing while no game is open.
    void put(const plyline::study::OwnMarker& marker);
    /// Puts `after` in the place of `before`, which may begin elsewhere. Does nothing if there is
    /// no such marker.
    void replace(const plyline::study::OwnMarker& before, const plyline::study::OwnMarker& after);
    /// Removes the marker that begins there, if there is one.
    void remove(plyline::game::LineId line, plyline::game::Ply first);

Q_SIGNALS:
    void changed();
    /// The markers could not be read or saved.
    void failed(const plyline::Error& error);

private:
    /// A marker of the file whose line the open game does not have; kept as it is.
    struct Unplaced
    {
        game::LinePath path;
        OwnMarker marker;
    };

    void onGameChanged();
    [[nodiscard]] bool isOn(game::LineId line, const OwnMarker& marker) const;
    [[nodiscard]] QString keptPath() const;
    void read(const QString& path);
    void sort();
    /// Finds those that may be seen. Returns whether they are others than before.
    bool show();
    void save();
    void fail(const Error& error);

    session::Session& m_session;
    std::shared_ptr<const game::Game> m_game; ///< With its future, even if it is hidden.
    QString m_path;                           ///< Where the markers of the open game are saved.
    std::vector<OwnMarker> m_markers;
    std::vector<OwnMarker> m_seen;
    std::vector<Unplaced> m_unplaced;
    std::optional<Error> m_fault;
    bool m_isReadable = true; ///< False while the file holds what must not be overwritten.
};

} // namespace plyline::study
