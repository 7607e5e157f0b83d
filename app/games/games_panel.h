#pragma once

#include <QtWidgets/QWidget>

#include "app/games/games_model.h"
#include "app/games/games_view.h"

class QLabel;

namespace plyline::games {

/// The games of the file under its title; without a file, how to open one.
class GamesPanel : public QWidget
{
    Q_OBJECT

public:
    GamesPanel(state::Session& session, look::Look& look, QWidget* parent = nullptr);

    [[nodiscard]] GamesView& view() { return *m_view; }
    [[nodiscard]] GamesModel& model() { return *m_model; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showFile();
    void showOpenGame();
    void showLook();

    state::Session& m_session;
    look::Look& m_look;
    GamesModel* m_model;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_hint;
    GamesView* m_view;
};

} // namespace plyline::games
