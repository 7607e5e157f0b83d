#pragma once

#include <QtWidgets/QDialog>

#include "app/jobs/job.h"
#include "app/state/table_saver.h"

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace plyline::controllers {

/// Asks which games are to become tables, and in which format; says what size that will come to
/// before anything is saved.
class TablesDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString title;
        state::ChosenGames games; ///< Not empty.
    };
    /// `folder` is where the free space is told of.
    TablesDialog(std::vector<Choice> choices, QString folder, QWidget* parent);

    [[nodiscard]] const state::ChosenGames& games() const;
    [[nodiscard]] state::TableFormat format() const;
    /// Of games and format; none while it is measured or when that failed.
    [[nodiscard]] const std::optional<state::SizeEstimate>& estimate() const { return m_estimate; }
    [[nodiscard]] QComboBox& gamesBox() { return *m_games; }
    [[nodiscard]] QComboBox& formatBox() { return *m_format; }
    [[nodiscard]] QString sizeText() const;

Q_SIGNALS:
    void saveWanted();

private:
    void measure();
    void take(const Expected<state::SizeEstimate, Error>& estimate, std::int64_t free);

    std::vector<Choice> m_choices;
    QString m_folder;
    QComboBox* m_games;
    QComboBox* m_format;
    QLabel* m_note;
    QLabel* m_size;
    QLabel* m_how;
    QPushButton* m_save;
    std::optional<state::SizeEstimate> m_estimate;
    jobs::Job m_job; ///< Last: gone before what it delivers to.
};

/// "About 1.2 MB" and how that was measured, each a sentence.
[[nodiscard]] QString sizeSentence(const state::SizeEstimate& estimate);
[[nodiscard]] QString measureSentence(const state::SizeEstimate& estimate, int games);

} // namespace plyline::controllers
