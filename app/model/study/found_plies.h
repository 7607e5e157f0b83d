#pragma once

#include <QtCore/QObject>

#include "core/game/ply.h"

#include <utility>
#include <vector>

namespace plyline::study {

/// The plies of the shown line that match the search. GUI thread.
class FoundPlies : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In ascending order.
    [[nodiscard]] const std::vector<game::Ply>& plies() const { return m_plies; }

public Q_SLOTS:
    void setPlies(const std::vector<plyline::game::Ply>& plies)
    {
        if (plies == m_plies)
            return;
        m_plies = plies;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    std::vector<game::Ply> m_plies;
};

} // namespace plyline::study
