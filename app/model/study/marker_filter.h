#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "app/model/study/marker_groups.h"
#include "core/game/ply.h"

#include <cstdint>
#include <optional>

namespace plyline::session {
class Session;
} // namespace plyline::session

namespace plyline::study {

class OwnMarkers;

/// Which groups of markers a person shows, and where their markers are on the shown line. GUI
/// thread.
class MarkerFilter : public QObject
{
    Q_OBJECT

public:
    /// Both must live longer.
    MarkerFilter(const session::Session& session, const OwnMarkers& own);

    [[nodiscard]] bool isShown(const MarkerGroup& group) const;
    [[nodiscard]] bool isOwnShown() const;
    enum class Use : std::uint8_t { Drawn, Walked };
    /// The kinds of found markers that are shown.
    [[nodiscard]] analysis::MarkerKinds kinds(Use use = Use::Drawn) const;
    /// Returns how many markers of a group the shown line has, without those in a hidden future.
    [[nodiscard]] int count(const MarkerGroup& group) const;
    /// Whether playback pauses at shown markers.
    [[nodiscard]] bool isPausing() const { return m_isPausing; }

    /// Return the nearest ply after or before `from` with a shown marker of a group that is walked,
    /// even in a hidden future: they are for what goes there.
    [[nodiscard]] std::optional<game::Ply> next(game::Ply from) const;
    [[nodiscard]] std::optional<game::Ply> previous(game::Ply from) const;
    [[nodiscard]] bool isMarked(game::Ply ply) const;

    /// What a person has chosen, for the settings. A group that did not exist then is shown.
    [[nodiscard]] QByteArray state() const;
    /// Ignores what it does not understand.
    void restoreState(const QByteArray& state);

public Q_SLOTS:
    void setShown(const plyline::study::MarkerGroup& group, bool isShown);
    void setPausing(bool isPausing);

Q_SIGNALS:
    /// Emitted when state() is new.
    void changed();

private:
    const session::Session& m_session;
    const OwnMarkers& m_own;
    QStringList m_hidden; ///< Ids of groups, sorted.
    bool m_isPausing = false;
};

} // namespace plyline::study
