#pragma once

#include <QtWidgets/QDialog>

#include "app/model/jobs/job.h"
#include "app/model/saving/table_saver.h"

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace plyline::save_dialogs {

/// Asks which games to save as tables and in which format, and shows the expected size before
/// anything is saved.
class TablesDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QString title;
        saving::ChosenGames games; ///< Not empty.
    };
    /// `folder` is where the free space is measured.
    TablesDialog(std::vector<Choice> choices, QString folder, QWidget* parent);

    [[nodiscard]] const saving::ChosenGames& games() const;
    [[nodiscard]] const saving::FormatChoice& format() const;
    /// Returns the expected size of the chosen games in the chosen format; none while it is
    /// measured or if that failed.
    [[nodiscard]] const std::optional<saving::SizeEstimate>& estimate() const { return m_estimate; }
    [[nodiscard]] QComboBox& gamesBox() { return *m_games; }
    [[nodiscard]] QComboBox& formatBox() { return *m_format; }
    [[nodiscard]] QString sizeText() const;

Q_SIGNALS:
    void saveWanted();

private:
    void measure();
    void take(const Expected<saving::SizeEstimate, Error>& estimate, std::int64_t free);

    std::vector<Choice> m_choices;
    std::vector<saving::FormatChoice> m_formats;
    QString m_folder;
    QComboBox* m_games;
    QComboBox* m_format;
    QLabel* m_note;
    QLabel* m_size;
    QLabel* m_how;
    QPushButton* m_save;
    std::optional<saving::SizeEstimate> m_estimate;
    jobs::Job m_job; ///< Declared last: stops before the other members are destroyed.
};

/// Returns "About 1.2 MB" and how that was measured, each as a sentence.
[[nodiscard]] QString sizeSentence(const saving::SizeEstimate& estimate);
[[nodiscard]] QString measureSentence(const saving::SizeEstimate& estimate, int games);

} // namespace plyline::save_dialogs
