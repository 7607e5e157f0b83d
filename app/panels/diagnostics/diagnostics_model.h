#pragma once

#include <QtCore/QAbstractTableModel>

#include "app/model/session/session.h"

namespace plyline::diagnostics {

/// The diagnostics of the open game, in the order in which they were found.
class DiagnosticsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, What, Token, Ply, Game, TextLine, TextColumn, Byte, Code, ColumnCount };

    explicit DiagnosticsModel(session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const Diagnostic& at(int row) const;
    /// Diagnostics that were counted but not kept.
    [[nodiscard]] int unlisted() const;

private:
    void onGameChanged();

    session::Session& m_session;
    std::shared_ptr<const game::Game> m_game;
};

} // namespace plyline::diagnostics
