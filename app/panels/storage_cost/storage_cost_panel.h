#pragma once

#include <QtWidgets/QWidget>

#include "app/kit/look/look.h"
#include "app/model/session/session.h"
#include "app/panels/storage_cost/measuring.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace plyline::look {
class Segments;
} // namespace plyline::look

namespace plyline::storage_cost {

class CostTable;
class IntervalControl;
class PlotView;

/// What each way to keep a game costs: bytes, rows and the time to seek a ply, built and measured.
/// While it is open the replay keeps its checkpoints as often as is tried here.
class StorageCostPanel : public QWidget
{
    Q_OBJECT

public:
    StorageCostPanel(session::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] Measuring& measuring() { return m_measuring; }
    [[nodiscard]] CostTable& table() { return *m_table; }
    [[nodiscard]] PlotView& plot() { return *m_plot; }
    [[nodiscard]] IntervalControl& interval() { return *m_interval; }
    [[nodiscard]] look::Segments& scopes() { return *m_scopes; }
    [[nodiscard]] QPushButton& button() { return *m_button; }
    [[nodiscard]] QLabel& seekLabel() { return *m_seek; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Scope scope() const;
    void layOut(look::Look& look);
    void onInterval(int interval);
    void onButton();
    /// A game is measured without being asked for while the panel is seen.
    void measureGame();
    void refresh();
    void showSeek();
    void showWork();

    session::Session& m_session;
    Measuring m_measuring;
    look::Segments* m_scopes;
    QPushButton* m_button;
    IntervalControl* m_interval;
    QLabel* m_seek;
    CostTable* m_table;
    PlotView* m_plot;
    QProgressBar* m_progress;
    QLabel* m_method;
    bool m_isSeen = false;
};

} // namespace plyline::storage_cost
