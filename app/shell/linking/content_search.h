#pragma once

#include <QtCore/QStringList>

#include "app/model/links/link.h"
#include "app/model/open_file/file_games.h"

#include <optional>
#include <stop_token>

namespace plyline::linking {

/// A game that a search has found.
struct FoundGame
{
    QString path; ///< Empty for the open file.
    int number = 1;
};

/// Returns the number of the first game with this content. Builds one game after the other.
[[nodiscard]] std::optional<int> numberOf(const open_file::FileGames& games,
                                          const links::LinkedContent& content,
                                          const std::stop_token& stop);
/// Looks into the open file, then into `files`, which are read one after the other; those that
/// cannot be read are passed over.
[[nodiscard]] std::optional<FoundGame> findGame(const open_file::FileGames& open,
                                                const QStringList& files,
                                                const links::LinkedContent& content,
                                                const std::stop_token& stop);

} // namespace plyline::linking
