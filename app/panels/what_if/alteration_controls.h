#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/panels/what_if/altered_run.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace plyline::look {
class Segments;
} // namespace plyline::look

namespace plyline::what_if {

/// Chooses how an event is altered: left out, delayed by turns, or another move.
class AlterationControls : public QWidget
{
    Q_OBJECT

public:
    explicit AlterationControls(look::Look& look, QWidget* parent = nullptr);

    /// Offers the moves that could be played instead. Keeps the chosen one if it is among them.
    void setMoves(std::vector<LegalMove> moves);
    /// None while another move is wanted and there is no other.
    [[nodiscard]] std::optional<questions::Alteration> alteration() const;

    [[nodiscard]] look::Segments& kinds() { return *m_kinds; }
    [[nodiscard]] QSpinBox& turns() { return *m_turns; }
    /// "turns later", behind their number.
    [[nodiscard]] QLabel& later() { return *m_later; }
    [[nodiscard]] QComboBox& moves() { return *m_moves; }

Q_SIGNALS:
    void changed();

private:
    void onKind();
    void onTurns();

    look::Segments* m_kinds;
    QWidget* m_delay;
    QSpinBox* m_turns;
    QLabel* m_later;
    QComboBox* m_moves;
    std::vector<LegalMove> m_legal;
};

} // namespace plyline::what_if
