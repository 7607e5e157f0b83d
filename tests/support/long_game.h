#pragma once

#include <QtCore/QString>

namespace plyline::tests {

/// A game in which knights go out and back.
inline QString longGame(int moves)
{
    QString text = QStringLiteral("[Event \"Long\"]\n[Result \"*\"]\n\n");
    for (int move = 1; move <= moves; ++move) {
        text += move % 2 ? QStringLiteral("%1. Nf3 Nf6 ").arg(move)
                         : QStringLiteral("%1. Ng1 Ng8\n").arg(move);
    }
    return text + QStringLiteral("*\n");
}

} // namespace plyline::tests
