#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/judgement/judged_line.h"

#include <array>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace plyline::game_report {

/// What the moves of White and Black came to, side by side: accuracy, average loss, and a button
/// for each kind of judgement with the number of moves.
class SideReports : public QWidget
{
    Q_OBJECT

public:
    explicit SideReports(look::Look& look, QWidget* parent = nullptr);

    /// Null shows no values.
    void setLine(std::shared_ptr<const judgement::JudgedLine> line);
    [[nodiscard]] QPushButton& button(rules::Color side, analysis::Judgement judgement) const;
    [[nodiscard]] QString accuracyText(rules::Color side) const;
    [[nodiscard]] QString lossText(rules::Color side) const;

Q_SIGNALS:
    /// Emitted when a button is pressed. `plies` are those to which its moves lead.
    void pressed(const std::vector<plyline::game::Ply>& plies);
    /// Emitted when the pointer or the focus comes to a button; empty when it leaves.
    void pointedAt(const std::vector<plyline::game::Ply>& plies);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Count
    {
        rules::Color side;
        analysis::Judgement judgement;
        QPushButton* button;
    };

    void addHeadings(QGridLayout& grid);
    void addValues(QGridLayout& grid, int row, const QString& name, const QString& tip,
                   std::array<QLabel*, 2>& labels);
    void addCounts(QGridLayout& grid, int row, analysis::Judgement judgement, const QString& name);
    void drawIcons();
    [[nodiscard]] std::vector<game::Ply> pliesOf(const Count& count) const;

    look::Look& m_look;
    std::shared_ptr<const judgement::JudgedLine> m_line;
    std::array<QLabel*, 2> m_accuracy{};
    std::array<QLabel*, 2> m_loss{};
    std::vector<Count> m_counts;
};

} // namespace plyline::game_report
