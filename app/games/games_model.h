#pragma once

#include <QtCore/QAbstractListModel>

#include "app/state/session.h"

namespace plyline::games {

/// The games of the open file, in file order. A row is made when it is asked for; nothing is
/// copied.
class GamesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WhiteRole = Qt::UserRole + 1, ///< Text, also the next five; empty when the file says none.
        BlackRole,
        ResultRole, ///< "1-0", "0-1", "½-½", "*".
        EventRole,
        YearRole,
        EcoRole,
        PliesRole,    ///< int; invalid until it is known.
        IsBrokenRole, ///< bool; false until it is known.
    };

    explicit GamesModel(state::Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void onIndexChanged();
    void onFactsChanged(int first, int last);
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    state::Session& m_session;
    std::shared_ptr<const library::GameIndex> m_index;
};

} // namespace plyline::games
